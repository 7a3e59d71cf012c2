"""What counts as a fact: named rules, each finding one kind of thing in a sentence."""
