using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Views;

public sealed record AwardCard
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public string Form { get; init; } = "";
    public string Level { get; init; } = "";
    public string DecisionNumber { get; init; } = "";
    public string Iso { get; init; } = "";
    public string DateText { get; init; } = "";
    public string Grantor { get; init; } = "";
    public string RecipientsText { get; init; } = "";

    /// <summary>"granted", "proposed", "corrected" or "revoked".</summary>
    public string Status { get; init; } = "";

    /// <summary>Empty for a decision in force as it was made: then there is nothing to say.</summary>
    public string StatusText { get; init; } = "";
    public bool IsVoid => Status == "revoked";

    /// <summary>The card as the theme draws it.</summary>
    public Shape Shape => new Shape("Content_Summary__Award").With("Award", this);
}

public sealed record AwardView
{
    public required AwardCard Card { get; init; }
    public string Title => Card.Title;
    public string Form => Card.Form;
    public string Level => Card.Level;
    public string Status => Card.Status;
    public string StatusText => Card.StatusText;
    public bool IsVoid => Card.IsVoid;
    public string Citation { get; init; } = "";
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<ExemplarCard> Recipients { get; init; } = [];
    public IReadOnlyList<StoryCard> Stories { get; init; } = [];
}
