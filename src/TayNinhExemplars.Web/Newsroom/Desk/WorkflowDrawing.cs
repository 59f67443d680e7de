using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public sealed record DrawnState(WorkflowState State, int X, int Y);

/// <param name="Path">The line in the units of the drawing.</param>
public sealed record DrawnStep(string Path, string Words, bool IsBack);

/// <summary>
/// A workflow as a picture, computed from the data alone: how many steps a state lies from the beginning is its row, so that the
/// picture grows downwards and fits the width of a page.
/// </summary>
public sealed record WorkflowDrawing(IReadOnlyList<DrawnState> States, IReadOnlyList<DrawnStep> Steps, int Width, int Height)
{
    public const int BoxWidth = 168, BoxHeight = 46, GapX = 18, GapY = 40, Margin = 26, MostInRow = 5;

    public static WorkflowDrawing Of(Workflow workflow)
    {
        var depth = Depths(workflow);
        var rows = workflow.States.Where(s => s.Id.Length > 0 && depth.ContainsKey(s.Id)).DistinctBy(s => s.Id).GroupBy(s => depth[s.Id]).OrderBy(g => g.Key).SelectMany(g => g.Chunk(MostInRow)).ToList();
        var width = 2 * Margin + rows.Max(r => r.Length) * (BoxWidth + GapX) - GapX;
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var states = new List<DrawnState>();
        foreach (var (row, y) in rows.Select((r, i) => (r, Margin + i * (BoxHeight + GapY))))
            foreach (var (state, column) in row.Select((s, i) => (s, i)))
            {
                var x = (width - row.Length * (BoxWidth + GapX) + GapX) / 2 + column * (BoxWidth + GapX);
                places[state.Id] = (x, y);
                states.Add(new DrawnState(state, x, y));
            }
        var steps = workflow.Transitions.Where(t => t.To != WorkflowTransition.Stay && places.ContainsKey(t.To ?? ""))
            .SelectMany(t => t.From.Where(places.ContainsKey).Select(f => (From: f, t.To, t.Button)))
            .GroupBy(s => (s.From, s.To))
            .Select(g => Step(places[g.Key.From], places[g.Key.To!], string.Join(" / ", g.Select(s => s.Button.ToString())))).ToList();
        return new WorkflowDrawing(states, steps, width, 2 * Margin + rows.Count * (BoxHeight + GapY) - GapY);
    }

    /// <summary>Onwards from below to above; back, or aside, around the right-hand side.</summary>
    private static DrawnStep Step((int X, int Y) from, (int X, int Y) to, string words)
    {
        if (to.Y > from.Y)
        {
            var (x1, y1, x2) = (from.X + BoxWidth / 2, from.Y + BoxHeight, to.X + BoxWidth / 2);
            return new DrawnStep($"M{x1} {y1} C{x1} {y1 + GapY / 2} {x2} {to.Y - GapY / 2} {x2} {to.Y}", words, false);
        }
        var (right, left) = (from.X + BoxWidth, to.X + BoxWidth);
        var bulge = Math.Max(right, left) + Margin - 4;
        return new DrawnStep($"M{right} {from.Y + BoxHeight / 2} C{bulge} {from.Y + BoxHeight / 2} {bulge} {to.Y + BoxHeight / 2} {left} {to.Y + BoxHeight / 2}", words, true);
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
