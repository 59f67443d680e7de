using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

public sealed record AwardCatalogueDocument
{
    public IReadOnlyList<AwardTitle> Titles { get; init; } = [];
}

/// <summary>The catalogue of titles and forms, kept as one document: it has some fifty entries and is read at every import.</summary>
public sealed class AwardCatalogue(DocumentStore documents)
{
    internal const string Document = "AwardCatalogue";

    public async Task<IReadOnlyList<AwardTitle>> ListAsync(CancellationToken ct = default) => (await documents.GetAsync<AwardCatalogueDocument>(Document, ct)).Titles;

    public async Task<AwardTitle?> FindAsync(string code, DateOnly validFrom, CancellationToken ct = default) =>
        (await ListAsync(ct)).FirstOrDefault(t => t.Code == code && t.ValidFrom == validFrom);
}

/// <summary>Adds a title or puts it in the place of the version with the same code and first day.</summary>
public sealed record SaveAwardTitle(AwardTitle Title);

public sealed class SaveAwardTitleHandler(DocumentStore documents, SiteDbContext db, AuditTrail audit)
{
    public async Task<Outcome<AwardTitle>> HandleAsync(SaveAwardTitle input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageAwards)) return Refusals.Because("forbidden");
        var title = input.Title with { Code = input.Title.Code.Trim(), Name = input.Title.Name.Trim() };
        await using var write = await WriteScope.BeginAsync(db, ct);
        var refusals = new Refusals();
        await documents.ChangeAsync<AwardCatalogueDocument>(AwardCatalogue.Document, known =>
        {
            var others = known.Titles.Where(t => t.Code != title.Code || t.ValidFrom != title.ValidFrom).ToList();
            refusals.Add(Check(title, others));
            return refusals.Any ? known : known with { Titles = [.. others.Append(title).OrderBy(t => t.Code, StringComparer.Ordinal).ThenBy(t => t.ValidFrom)] };
        }, ct);
        if (refusals.Any) return refusals;
        if (!by.IsSystem) await audit.RecordAsync(new AuditEntry("catalogue.saved", "awardTitle", title.Code, title.Name, Details: $"{title.ValidFrom:yyyy-MM-dd}"), by, ct);
        await write.CommitAsync(ct);
        return title;
    }

    private static Refusals Check(AwardTitle title, IReadOnlyList<AwardTitle> others) => new Refusals()
        .Unless(title.Code.Length is > 0 and <= 60 && title.Code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "recognition.title.code", nameof(title.Code))
        .Unless(title.Name.Length is > 0 and <= 300, "recognition.title.name", nameof(title.Name))
        .Unless(AwardTitleRules.Groups.Contains(title.Group), "recognition.title.group", nameof(title.Group))
        .Unless(title.Kinds.Count > 0 && title.Kinds.All(OpenDossierHandler.Kinds.Contains), "recognition.title.kinds", nameof(title.Kinds))
        .Unless(title.ValidTo is null || title.ValidTo >= title.ValidFrom, "recognition.title.period", nameof(title.ValidTo))
        // Two wordings in force on one day would leave it open which law a decision followed.
        .Unless(others.Where(o => o.Code == title.Code).All(o => (o.ValidTo is { } end && end < title.ValidFrom) || (title.ValidTo is { } mine && mine < o.ValidFrom)), "recognition.title.overlap", nameof(title.ValidFrom))
        .Unless(!string.IsNullOrWhiteSpace(title.LegalBasis), "recognition.title.basis", nameof(title.LegalBasis));
}
