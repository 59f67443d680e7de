namespace TayNinhExemplars.Web.Public.Lists;

public enum FilterSource { Term, Choice, Year }

/// <param name="Parameter">Its name in the address.</param>
public sealed record ListFilter(string Parameter, string LabelKey, string Field, FilterSource Source);

/// <summary>A list readers may narrow. Filters stand in the order in which they leave fewest items.</summary>
public sealed record ListKind(string Path, string ContentType, string ShapeType, string TextsKey, IReadOnlyList<ListFilter> Filters)
{
    public static readonly ListKind Stories = new("/tin-bai", "Story", "StoryList", "stories",
    [
        new("dia-ban", "column.facet.locality", "Locality", FilterSource.Term),
        new("linh-vuc", "column.facet.field", "Field", FilterSource.Term),
        new("the-loai", "column.facet.format", "Format", FilterSource.Choice),
    ]);

    public static readonly ListKind Exemplars = new("/guong", "Exemplar", "ExemplarList", "exemplars",
    [
        new("dia-ban", "column.facet.locality", "Locality", FilterSource.Term),
        new("linh-vuc", "column.facet.field", "Field", FilterSource.Term),
        new("doi-tuong", "column.facet.kind", "Kind", FilterSource.Choice),
        new("buoc", "column.facet.stage", "Stage", FilterSource.Choice),
    ]);

    public static readonly ListKind Awards = new("/khen-thuong", "Award", "AwardList", "awards",
    [
        new("nam", "column.facet.year", "DecisionDate", FilterSource.Year),
        new("cap", "column.facet.level", "Level", FilterSource.Term),
    ]);
}
