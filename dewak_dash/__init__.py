"""DeWaK dashboard: people, services, catchments and money of shrinking towns."""
