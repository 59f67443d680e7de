using System.Globalization;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

/// <summary><c>{ "Layer", "Zone", "Position", "RenderTitle" }</c>: where a widget stands. No type names it; the item brings it.</summary>
public sealed class LayerMetadataKind : PartKind
{
    public override string Name => "LayerMetadata";

    public override void Check(KindContext at, Refusals refusals)
    {
        foreach (var member in new[] { "Layer", "Zone" })
            refusals.Unless((at.Json.Text(member) ?? "").Length <= 200, "content.too-long", $"{at.Path}.{member}", at.DisplayName, 200);
    }

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (at.Json.Text("Zone") is not { Length: > 0 } zone) yield break;
        var position = double.TryParse(at.Json["Position"]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        yield return new LayerIndexRow { Layer = at.Json.Text("Layer") ?? "", Zone = zone, Position = position };
    }
}
