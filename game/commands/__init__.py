"""The commands of `kikimora`, one file each; imported only when asked for."""
