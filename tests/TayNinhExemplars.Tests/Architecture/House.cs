using System.Reflection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>What the architecture rules speak of: our assemblies, and who may use whom.</summary>
internal static class House
{
    /// <summary>The host: it stands on top, may use every module and appears in no row.</summary>
    public const string Host = "Web";

    /// <summary>The one table; src/README.md prints the same one.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Search"] = [],
        ["Kernel"] = [],
        ["Scripting"] = [],
        ["Storage"] = ["Kernel"],
        ["Settings"] = ["Kernel", "Storage"],
        ["Documents"] = ["Kernel"],
        ["Content"] = ["Kernel", "Search", "Storage"],
        ["Media"] = ["Documents", "Kernel", "Storage"],
        ["Features"] = ["Content", "Kernel", "Settings"],
        ["Layers"] = ["Content", "Kernel", "Scripting", "Settings"],
        ["Addresses"] = ["Content", "Kernel", "Settings", "Storage"],
        ["Workflows"] = ["Content", "Kernel", "Scripting", "Settings", "Storage"],
        ["Recipes"] = ["Content", "Features", "Kernel", "Media", "Scripting", "Settings", "Storage"],
        ["Indexing"] = ["Content", "Kernel", "Recipes", "Search", "Settings", "Storage"],
        ["Theming"] = ["Content", "Indexing", "Kernel", "Search", "Settings", "Workflows"],
        ["Accounts"] = ["Kernel", "Recipes", "Storage"],
        ["Audit"] = ["Accounts", "Content", "Kernel", "Storage"],
        ["Notices"] = ["Accounts", "Kernel", "Storage", "Workflows"],
        ["Editorial"] = ["Accounts", "Audit", "Content", "Kernel", "Notices", "Recipes", "Storage"],
        ["Recognition"] = ["Accounts", "Audit", "Content", "Documents", "Editorial", "Indexing", "Kernel", "Notices", "Recipes", "Search", "Storage"],
        ["Broadcasting"] = ["Accounts", "Audit", "Consent", "Content", "Editorial", "Kernel", "Media", "Notices", "Recognition", "Storage"],
        ["Reviews"] = ["Accounts", "Audit", "Content", "Kernel", "Notices", "Recognition", "Storage"],
        ["Consultations"] = ["Accounts", "Audit", "Kernel", "Notices", "Recipes", "Search", "Storage"],
        ["Readers"] = ["Accounts", "Audit", "Content", "Editorial", "Kernel", "Notices", "Search", "Storage"],
        ["Comments"] = ["Accounts", "Audit", "Content", "Editorial", "Kernel", "Notices", "Readers", "Search", "Storage"],
        ["Consent"] = ["Accounts", "Audit", "Content", "Editorial", "Kernel", "Recipes", "Storage"],
        ["Evidence"] = ["Accounts", "Audit", "Content", "Kernel", "Notices", "Recipes", "Search", "Storage"],
        ["Spreading"] = ["Accounts", "Audit", "Consent", "Content", "Documents", "Editorial", "Evidence", "Kernel", "Media", "Recognition", "Storage"],
        ["Reports"] = ["Accounts", "Audit", "Broadcasting", "Comments", "Consultations", "Content", "Documents", "Editorial", "FollowUp", "Kernel", "Nominations", "Notices", "Readers", "Recognition", "Search", "Spreading", "Storage"],
        ["Nominations"] = ["Accounts", "Audit", "Consultations", "Content", "Editorial", "Kernel", "Recognition", "Storage"],
        ["FollowUp"] = ["Accounts", "Audit", "Content", "Editorial", "Kernel", "Recognition", "Storage"],
        ["Migrations"] = ["Storage"],
    };

    /// <summary>Namespaces besides the root that other modules may enter, each for a reason written in src/README.md.</summary>
    public static readonly IReadOnlyList<string> SecondDoors = ["Content.Definitions", "Content.Fields", "Content.Parts", "Search.Vietnamese"];

    public static readonly IReadOnlyList<Assembly> Assemblies = [typeof(SearchIndex).Assembly, typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, typeof(Program).Assembly];

    public static readonly ModuleMap Map = new("TayNinhExemplars");

    public static readonly IReadOnlyList<Type> Types = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(t => Map.ModuleOf(t) is not null)];

    public static readonly IReadOnlyList<Edge> Edges = Map.Read(Types);
}
