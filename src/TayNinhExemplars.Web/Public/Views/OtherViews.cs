namespace TayNinhExemplars.Web.Public.Views;

public sealed record OrganizationView
{
    public required string Name { get; init; }
    public string Summary { get; init; } = "";
    public ImageView? Picture { get; init; }
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<ExemplarCard> Exemplars { get; init; } = [];

    /// <summary>Sanitised HTML.</summary>
    public string Body { get; init; } = "";
}

public sealed record EventView
{
    public required string Title { get; init; }
    public string KindText { get; init; } = "";
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<ExemplarCard> Exemplars { get; init; } = [];

    /// <summary>Sanitised HTML.</summary>
    public string Body { get; init; } = "";
}

/// <summary>A page of any other type: its title and its text.</summary>
public sealed record PlainPageView(string Title, string Body);
