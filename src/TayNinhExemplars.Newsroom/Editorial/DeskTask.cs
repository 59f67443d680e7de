namespace TayNinhExemplars.Editorial;

/// <summary>Something a desk has to do about an item: correct it, take it down, answer a reader.</summary>
/// <param name="Kind">A constant of the module that opens it.</param>
/// <param name="Role">Who shall do it.</param>
/// <param name="Outcome">How it ended; empty while it is open.</param>
public sealed record DeskTask(
    long Id, string Kind, string Key, string Title, string Details, string Role, string ContentItemId, string Url,
    DateTime OpenedUtc, DateTime? DueUtc, DateTime? ClosedUtc, string ClosedBy, string Outcome)
{
    public bool IsOpen => ClosedUtc is null;
}
