using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Placement;

namespace TayNinhExemplars.Theming.Display;

/// <summary>The item whose shapes are being placed, and the placing itself: the first rule that fits, else the default.</summary>
internal sealed record ItemPlace(PageSession Page, Shape Shape, ContentItem Item, DisplayPlan Plan)
{
    public string DisplayType => Plan.DisplayType;

    public void Add(Shape child, string shapeType, string defaultLocation, string differentiator)
    {
        child.Metadata.DisplayType = DisplayType;
        child.Metadata.Differentiator = differentiator;

        var location = PlacementLocation.Parse(defaultLocation);
        var question = new PlacementQuestion(shapeType, differentiator, DisplayType, Item.ContentType, Plan.Stereotype, Plan.PartNames);
        if (Page.Theme.Placement.FirstOrDefault(r => r.Fits(question)) is { } rule)
        {
            location = rule.Place ?? location;
            child.Metadata.AddAlternates(rule.Alternates);
            child.Metadata.Wrappers.AddRange(rule.Wrappers);
            if (rule.Shape is { Length: > 0 } other) child.Metadata.Type = other;
        }

        if (location.IsHidden) return;
        child.Metadata.Tab = location.Tab;
        var zone = location.InLayout ? Page.Layout.Zone(location.Zone) : Zone(location.Zone);
        zone.Add(child, location.Position, differentiator);
    }

    // The zones of an item are plain: Zone-Content.liquid is for the zone of the layout.
    private Shape Zone(string name)
    {
        if (Shape.Find(name) is { } zone) return zone;
        zone = new Shape("ContentZone");
        Shape.Add(zone, name: name);
        return zone;
    }
}
