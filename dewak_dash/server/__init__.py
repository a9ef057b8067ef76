"""Surround the app with what a public server needs: safe headers, German page frame, health, warm start."""
