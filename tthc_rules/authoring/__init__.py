"""Writing definitions: finding what is wrong in them, trying them, showing them to those who sign."""
