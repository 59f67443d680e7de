namespace TayNinhExemplars.Theming;

/// <summary>Where a list stands and where the pages next to it are; a null address is not shown.</summary>
public sealed record PagerView(int Page, int PageSize, int? TotalItemCount, string? PreviousUrl, string? NextUrl, string? FirstUrl = null, string? LastUrl = null);
