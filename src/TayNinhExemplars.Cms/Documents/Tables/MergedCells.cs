namespace TayNinhExemplars.Documents.Tables;

/// <summary>Cells drawn as one: a list names the decision once and means it for all the lines beside it.</summary>
internal sealed class MergedCells
{
    private sealed record Area(int Left, int Top, int Right, int Bottom)
    {
        public string Value { get; set; } = "";
    }

    private readonly List<Area> _areas = [];

    public void Add(int left, int top, int right, int bottom)
    {
        if (right < TableImport.MaxColumns) _areas.Add(new Area(left, top, right, bottom));
    }

    /// <summary>Asked row after row, downwards. A heading drawn over the whole width keeps its first cell alone.</summary>
    public List<string> Complete(int row, List<string> cells)
    {
        foreach (var area in _areas.Where(a => a.Top <= row && row <= a.Bottom && a.Bottom > a.Top))
        {
            while (cells.Count <= area.Left) cells.Add("");
            if (row == area.Top) area.Value = cells[area.Left];
            else if (cells[area.Left].Length == 0) cells[area.Left] = area.Value;
        }
        return cells;
    }
}
