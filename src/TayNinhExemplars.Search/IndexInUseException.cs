namespace TayNinhExemplars.Search;

/// <summary>Another process has the index open, as a running site does.</summary>
public sealed class IndexInUseException(string path, Exception cause) : IOException($"The search index in {path} is open in a running site; stop it first.", cause);
