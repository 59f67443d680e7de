using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search;

/// <summary>Whose drafts somebody may find: of some types everybody's, of others only their own.</summary>
public sealed record DraftAccess(string UserId, IReadOnlySet<string> AllOf, IReadOnlySet<string> OwnOf)
{
    internal bool Allows(DocumentReference document) =>
        AllOf.Contains(document.Type) || (OwnOf.Contains(document.Type) && UserId.Length > 0 && document.Owner == UserId);
}
