using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Web.Newsroom.Administration;

public sealed record DrawnActivity(WorkflowActivity Activity, int X, int Y);

/// <param name="Path">The line in the units of the drawing.</param>
public sealed record DrawnTransition(string Path, string Words);

/// <summary>A workflow as its author laid it out; without a layout its activities stand below each other.</summary>
public sealed record AutomationDrawing(IReadOnlyList<DrawnActivity> Activities, IReadOnlyList<DrawnTransition> Transitions, int Width, int Height)
{
    public const int BoxWidth = 210, BoxHeight = 52, Margin = 16;
    private const int Gap = 90;

    public static AutomationDrawing Of(WorkflowType type)
    {
        var isLaidOut = type.Activities.Select(a => (a.X, a.Y)).Distinct().Count() == type.Activities.Count;
        var (left, top) = isLaidOut && type.Activities.Count > 0 ? (type.Activities.Min(a => a.X), type.Activities.Min(a => a.Y)) : (0, 0);
        var drawn = type.Activities.Select((a, i) => isLaidOut ? new DrawnActivity(a, Margin + a.X - left, Margin + a.Y - top) : new DrawnActivity(a, Margin, Margin + i * Gap)).ToList();
        var places = drawn.DistinctBy(d => d.Activity.Id).ToDictionary(d => d.Activity.Id, StringComparer.Ordinal);
        var lines = type.Transitions.Where(t => places.ContainsKey(t.From) && places.ContainsKey(t.To)).Select(t => Line(places[t.From], places[t.To], t.Outcome)).ToList();
        return new AutomationDrawing(drawn, lines, drawn.Select(d => d.X).DefaultIfEmpty().Max() + BoxWidth + Margin + Gap / 2, drawn.Select(d => d.Y).DefaultIfEmpty().Max() + BoxHeight + Margin + Gap / 2);
    }

    /// <summary>From the side that looks towards the other box.</summary>
    private static DrawnTransition Line(DrawnActivity from, DrawnActivity to, string words)
    {
        var isBeside = Math.Abs(to.X - from.X) > BoxWidth;
        var (x1, y1) = isBeside ? (to.X > from.X ? from.X + BoxWidth : from.X, from.Y + BoxHeight / 2) : (from.X + BoxWidth / 2, to.Y >= from.Y ? from.Y + BoxHeight : from.Y);
        var (x2, y2) = isBeside ? (to.X > from.X ? to.X : to.X + BoxWidth, to.Y + BoxHeight / 2) : (to.X + BoxWidth / 2, to.Y >= from.Y ? to.Y : to.Y + BoxHeight);
        var (bendX, bendY) = isBeside ? ((x2 - x1) / 2, 0) : (0, (y2 - y1) / 2);
        return new DrawnTransition($"M{x1} {y1} C{x1 + bendX} {y1 + bendY} {x2 - bendX} {y2 - bendY} {x2} {y2}", words);
    }
}
