"""Who offers the dashboard: imprint, privacy notice, accessibility statement."""
