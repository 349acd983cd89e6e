"""What can be read out of a text without a network: sentences, kinds, private things, suggestions."""
