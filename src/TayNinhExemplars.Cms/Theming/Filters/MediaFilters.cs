using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Resources;
using TayNinhExemplars.Theming.Tags;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Addresses of uploaded files and of their resized forms.</summary>
internal static class MediaFilters
{
    private static readonly string[] Positions = ["width", "height", "mode", "quality", "format", "anchor", "bgcolor", "profile"];
    private static readonly string[] Modes = ["pad", "boxpad", "max", "min", "stretch", "crop"];

    public static void Register(FilterCollection filters, ThemingHooks hooks)
    {
        filters.AddFilter("asset_url", (input, _, _) => StringValue.Create(Url(hooks, input.ToStringValue(), "")));
        filters.AddFilter("resize_url", (input, arguments, _) => StringValue.Create(Resized(hooks, input.ToStringValue(), arguments)));
        filters.AddFilter("img_tag", (input, arguments, _) => HtmlValue.Of(Html.Element("img", Attributes(input.ToStringValue(), arguments))));
    }

    private static string Url(ThemingHooks hooks, string path, string query)
    {
        if (path.Length == 0) return "";
        // An address that is one already (another site's, or asset_url's own) is not made into a path of the library.
        var isAddress = path.StartsWith('/') || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isAddress) return hooks.MediaUrl(path, query);
        return query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? '&' + query[1..] : query);
    }

    private static string Resized(ThemingHooks hooks, string path, FilterArguments arguments)
    {
        var query = new List<string>();
        for (var i = 0; i < Positions.Length; i++)
        {
            var name = Positions[i];
            var value = arguments.HasNamed(name) ? arguments[name] : arguments.Names.Any() ? NilValue.Instance : arguments.At(i);
            if (value.IsNil() || (value.Type == FluidValues.String && value.ToStringValue().Length == 0)) continue;
            if (Parameter(name, value) is { } parameter) query.Add(parameter);
        }

        return Url(hooks, path, query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private static string? Parameter(string name, FluidValue value) => name switch
    {
        "mode" => Modes.Contains(value.ToStringValue(), StringComparer.OrdinalIgnoreCase) ? $"rmode={value.ToStringValue().ToLowerInvariant()}" : null,
        "anchor" => Anchor(value),
        _ => $"{name}={Uri.EscapeDataString(TagTools.Text(value))}",
    };

    // Anchors are { X, Y } objects of a media field, or "0.5,0.5".
    private static string? Anchor(FluidValue value) => value.ToObjectValue() is JsonMembers { Json: var json }
        ? $"rxy={json["X"]?.ToJsonString() ?? "0.5"},{json["Y"]?.ToJsonString() ?? "0.5"}"
        : $"rxy={Uri.EscapeDataString(value.ToStringValue()).Replace("%2C", ",", StringComparison.Ordinal)}";

    private static Dictionary<string, string> Attributes(string url, FilterArguments arguments)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in arguments.Names) attributes[name.Replace('_', '-')] = TagTools.Text(arguments[name]);
        attributes.TryAdd("alt", "");
        attributes["src"] = url;
        return attributes;
    }
}
