using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <summary>A proof is laid beside a story.</summary>
public sealed record AddSource(string StoryId, SourceKind Kind, string Title)
{
    public string Issuer { get; init; } = "";
    public string Number { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }
    public string Url { get; init; } = "";
    public string FileId { get; init; } = "";
    public string Note { get; init; } = "";
    public bool ShownToReaders { get; init; } = true;
}

public sealed class AddSourceHandler(SiteDbContext db, EvidenceAccess access, AnnounceChangeHandler announce, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<EvidenceSource>> HandleAsync(AddSource input, Actor actor, CancellationToken ct = default)
    {
        var cleaned = input with { Title = TextNormalForm.Clean(input.Title), Issuer = TextNormalForm.Clean(input.Issuer), Number = TextNormalForm.Clean(input.Number), Note = TextNormalForm.Clean(input.Note) };
        var refusals = await access.CheckAsync(input.StoryId, actor, ct);
        if (!refusals.Any) refusals = EvidenceRules.CanAdd(cleaned, clock.Today());
        if (refusals.Any) return refusals;
        var source = new EvidenceSource(cleaned, actor, clock.UtcSecondsNow());
        await using var write = await WriteScope.BeginAsync(db, ct);
        db.Add(source);
        await audit.RecordAsync(new AuditEntry("source.added", "content", source.StoryId, source.Title, Details: source.Kind.ToString()), actor, ct);
        await announce.HandleAsync(new AnnounceChange(source.StoryId, "Evidence"), ct);
        await write.CommitAsync(ct);
        return source;
    }
}

/// <summary>Whoever may edit a story may prove it.</summary>
public sealed class EvidenceAccess(ContentStore store)
{
    public async Task<Refusals> CheckAsync(string storyId, Actor actor, CancellationToken ct) => await store.FindAsync(storyId, VersionKind.Latest, ct) switch
    {
        { ContentType: "Story" } story => new Refusals().Unless(Allows(story, actor), "forbidden"),
        _ => Refusals.Because("content.missing"),
    };

    public static bool Allows(ContentItem story, Actor actor) => actor.May(EvidencePermissions.ManageEvidence) && actor.May(ContentPermissions.EditContent, story);
}
