"""All that is on screen, kept and handed out."""
