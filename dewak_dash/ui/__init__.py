"""Put views on screen with Streamlit."""
