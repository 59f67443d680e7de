namespace TayNinhExemplars.Theming;

/// <summary>Between file names of templates and types of shapes. Types compare without regard to case.</summary>
public static class ShapeNames
{
    private static readonly string[] PrefixedFolders = ["Parts", "Fields", "Elements"];

    /// <summary>
    /// The shape type a template is for, from its path under <c>Views</c>; null for a template in a folder that is only for includes.
    /// <c>Content-BlogPost.Summary.liquid</c> is <c>Content_Summary__BlogPost</c>.
    /// </summary>
    public static string? FromFile(string pathUnderViews)
    {
        var path = pathUnderViews.Replace('\\', '/');
        var slash = path.LastIndexOf('/');
        if (slash < 0) return FromName(Stem(path));

        var folder = path[..slash];
        if (folder.Equals("Items", StringComparison.OrdinalIgnoreCase)) return FromName(Stem(path[(slash + 1)..]));
        var prefix = PrefixedFolders.FirstOrDefault(f => f.Equals(folder, StringComparison.OrdinalIgnoreCase));
        return prefix is null ? null : $"{prefix}_{FromName(Stem(path[(slash + 1)..]))}";
    }

    /// <summary>A value as part of a name: <c>blog/my-post</c> is <c>blog__my__post</c>.</summary>
    public static string Encode(string value) => value.Replace("-", "__", StringComparison.Ordinal).Replace("/", "__", StringComparison.Ordinal).Replace('.', '_');

    /// <summary><c>Content_Summary__Story</c>: the display type stands before the first double underscore.</summary>
    public static string WithDisplayType(string name, string displayType)
    {
        var at = name.IndexOf("__", StringComparison.Ordinal);
        return at < 0 ? $"{name}_{displayType}" : $"{name[..at]}_{displayType}{name[at..]}";
    }

    private static string FromName(string name)
    {
        var dot = name.LastIndexOf('.');
        var displayType = dot > 0 && dot > name.LastIndexOf('-') ? name[(dot + 1)..] : null;
        if (displayType is not null) name = name[..dot];

        var type = name.Replace("--", "__", StringComparison.Ordinal).Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
        return displayType is null ? type : WithDisplayType(type, displayType);
    }

    private static string Stem(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot <= 0 ? file : file[..dot];
    }
}
