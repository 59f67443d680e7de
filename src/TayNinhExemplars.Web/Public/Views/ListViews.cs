namespace TayNinhExemplars.Web.Public.Views;

public sealed record OptionView(string Value, string Label, bool Selected);

public sealed record FilterView(string Name, string Label, IReadOnlyList<OptionView> Options);

public sealed record HiddenView(string Name, string Value);

public sealed record FacetOptionView(string Label, string CountText, string Url, bool Selected);

public sealed record FacetView(string Label, IReadOnlyList<FacetOptionView> Options);

/// <param name="Title">HTML: encoded text with mark elements only. So is the snippet.</param>
public sealed record HitView(string Title, string Url, string Snippet, string TypeText, string Iso, string DateText);

/// <summary>A year of the archive with its months.</summary>
public sealed record YearView(string Name, IReadOnlyList<LinkView> Months);
