"""Problems shown: framed for people, and as lines, JSON, SARIF and annotations for other programs."""
