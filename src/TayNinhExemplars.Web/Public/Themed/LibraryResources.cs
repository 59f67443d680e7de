using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>
/// The resource names that Orchard registers in code and themes ask for: npm packages that the front-end build copies. Font Awesome
/// is there as a stylesheet alone, since its script writes styles into the page, which the site's policy forbids.
/// </summary>
internal static class LibraryResources
{
    public static readonly IReadOnlyList<ResourceDefinition> All =
    [
        Style("bootstrap", "bootstrap/css/bootstrap.min.css"),
        Style("bootstrap-rtl", "bootstrap/css/bootstrap.rtl.min.css"),
        Script("bootstrap", "bootstrap/js/bootstrap.min.js", "popperjs"),
        Script("popperjs", "core/umd/popper.min.js"),
        Script("popper", "core/umd/popper.min.js"),
        Script("jquery", "jquery/jquery.min.js"),
        Script("jquery.slim", "jquery/jquery.slim.min.js"),
        Script("jquery-easing", "jquery.easing/jquery.easing.min.js", "jquery"),
        Script("jquery.easing", "jquery.easing/jquery.easing.min.js", "jquery"),
        Style("bootstrap-select", "bootstrap-select/css/bootstrap-select.min.css"),
        Script("bootstrap-select", "bootstrap-select/js/bootstrap-select.min.js", "jquery", "bootstrap"),
        Script("js-cookie", "js-cookie/js.cookie.min.js"),
        Script("sortable", "sortablejs/Sortable.min.js"),
        Script("sortablejs", "sortablejs/Sortable.min.js"),
        Style("font-awesome", "fontawesome-free/css/all.min.css"),
        Style("font-awesome-v4-shims", "fontawesome-free/css/v4-shims.min.css"),
    ];

    private static ResourceDefinition Style(string name, string file) => new(name, ResourceKind.Style, "/dist/lib/" + file);

    private static ResourceDefinition Script(string name, string file, params string[] needs) => new(name, ResourceKind.Script, "/dist/lib/" + file) { DependsOn = needs };
}
