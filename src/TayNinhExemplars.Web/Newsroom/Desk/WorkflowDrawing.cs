using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public sealed record DrawnState(WorkflowState State, int X, int Y);

/// <param name="Path">The line in the units of the drawing.</param>
public sealed record DrawnStep(string Path, string Words, bool IsBack);

/// <summary>A workflow as a picture, computed from the data alone: how many steps a state lies from the beginning is its column.</summary>
public sealed record WorkflowDrawing(IReadOnlyList<DrawnState> States, IReadOnlyList<DrawnStep> Steps, int Width, int Height)
{
    public const int BoxWidth = 176, BoxHeight = 46, GapX = 64, GapY = 26, Margin = 16;

    public static WorkflowDrawing Of(Workflow workflow)
    {
        var depth = Depths(workflow);
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var states = new List<DrawnState>();
        foreach (var column in workflow.States.Where(s => depth.ContainsKey(s.Id)).GroupBy(s => depth[s.Id]).OrderBy(g => g.Key))
            foreach (var (state, row) in column.Select((s, i) => (s, i)))
            {
                var at = (X: Margin + column.Key * (BoxWidth + GapX), Y: Margin + row * (BoxHeight + GapY));
                places[state.Id] = at;
                states.Add(new DrawnState(state, at.X, at.Y));
            }
        var steps = workflow.Transitions.Where(t => t.To != WorkflowTransition.Stay)
            .SelectMany(t => t.From.Where(places.ContainsKey).Select(f => (From: f, t.To, t.Button)))
            .GroupBy(s => (s.From, s.To))
            .Select(g => Step(places[g.Key.From], places[g.Key.To], string.Join(" / ", g.Select(s => s.Button.ToString())))).ToList();
        return new WorkflowDrawing(states, steps, states.Max(s => s.X) + BoxWidth + Margin, states.Max(s => s.Y) + BoxHeight + Margin + GapY);
    }

    private static DrawnStep Step((int X, int Y) from, (int X, int Y) to, string words)
    {
        var isBack = to.X <= from.X;
        var (x1, y1) = isBack ? (from.X + BoxWidth / 2, from.Y + BoxHeight) : (from.X + BoxWidth, from.Y + BoxHeight / 2);
        var (x2, y2) = isBack ? (to.X + BoxWidth / 2, to.Y + BoxHeight) : (to.X, to.Y + BoxHeight / 2);
        if (!isBack) return new DrawnStep($"M{x1} {y1} C{x1 + GapX / 2} {y1} {x2 - GapX / 2} {y2} {x2} {y2}", words, false);
        var sag = Math.Max(y1, y2) + GapY;
        return new DrawnStep($"M{x1} {y1} C{x1} {sag} {x2} {sag} {x2} {y2}", words, true);
    }

    private static Dictionary<string, int> Depths(Workflow workflow)
    {
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<(string State, int Depth)>(workflow.Beginnings.Select(t => (t.To, 0)));
        while (open.TryDequeue(out var next))
        {
            if (!depth.TryAdd(next.State, next.Depth)) continue;
            foreach (var transition in workflow.OutOf(next.State).Where(t => t.To != WorkflowTransition.Stay)) open.Enqueue((transition.To, next.Depth + 1));
        }
        return depth;
    }
}
