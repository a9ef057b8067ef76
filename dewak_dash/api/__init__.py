"""Open data: the tables of the store and the answers of the topics for programs, in the server's own process."""
