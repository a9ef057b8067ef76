"""Hold one folder a topic of the product; dewak_dash/topics/pages.py lists those that are pages."""
