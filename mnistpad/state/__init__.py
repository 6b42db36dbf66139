"""What the window shows, as QObjects that tell when it changes: no widgets."""
