"""The tab on which a derivative becomes learning."""
