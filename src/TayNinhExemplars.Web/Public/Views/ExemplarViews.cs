using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Views;

public sealed record ExemplarCard
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>What stands in place of a portrait: the first letter of the last word, which is the given name.</summary>
    public required string Initial { get; init; }
    public string KindText { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Field { get; init; } = "";
    public string Locality { get; init; } = "";
    public ImageView? Portrait { get; init; }

    /// <summary>The card as the theme draws it.</summary>
    public Shape Shape => new Shape("Content_Summary__Exemplar").With("Exemplar", this);
}

public sealed record ExemplarView
{
    public required ExemplarCard Card { get; init; }
    public string Name => Card.Name;
    public string Url => Card.Url;
    public string Initial => Card.Initial;
    public string KindText => Card.KindText;
    public string Summary => Card.Summary;
    public ImageView? Portrait => Card.Portrait;
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<StageView> Stages { get; init; } = [];
    public IReadOnlyList<TimelineView> Timeline { get; init; } = [];
    public IReadOnlyList<StoryCard> Stories { get; init; } = [];
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Sanitised HTML.</summary>
    public string Body { get; init; } = "";
}
