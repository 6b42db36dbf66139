"""The tab on which a perceptron learns a gate, and neurons become more than one."""
