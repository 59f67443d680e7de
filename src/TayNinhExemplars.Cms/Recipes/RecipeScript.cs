using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Scripting;

namespace TayNinhExemplars.Recipes;

/// <summary>An expression in a recipe that cannot be evaluated; the message names it.</summary>
public sealed class RecipeScriptException(string expression, string reason) : Exception($"The expression {expression} cannot be evaluated: {reason}");

/// <summary>
/// Evaluates the bracketed strings of recipes, <c>[js: ...]</c> and <c>[file: ...]</c>, by Orchard's rules: only string values,
/// again and again while the result is an expression itself. JavaScript runs in Jint without any .NET access, with limits.
/// <c>uuid()</c> and <c>new Date()</c> give the same answer each time the same recipe runs here, so running it twice changes nothing.
/// </summary>
public sealed partial class RecipeScript : IDisposable
{
    private const int MaxRounds = 20;

    private readonly string _recipeName;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string> _parameters;
    private readonly Func<string, string?> _configuration;
    private readonly RecipeReport _report;
    private readonly Dictionary<string, string> _variables = [];
    private readonly Dictionary<string, string> _evaluated = [];
    private readonly HashSet<string> _evaluating = [];
    private readonly Dictionary<string, int> _seeds = [];
    private readonly Script _engine = new();
    private string _seed = "";
    private int _uuids;

    /// <param name="run">The recipe, its parameters and its configuration.</param>
    /// <param name="firstRunUtc">What <c>new Date()</c> answers.</param>
    public RecipeScript(string recipeName, RunRecipe run, DateTime firstRunUtc, RecipeReport report)
    {
        (_recipeName, _folder, _report) = (recipeName, Path.GetDirectoryName(Path.GetFullPath(run.File))!, report);
        (_parameters, _configuration) = (run.Parameters ?? new Dictionary<string, string>(), run.Configuration ?? (_ => null));
        _engine.Define("uuid", () => StableIds.From($"{_recipeName}\n{_seed}\n{_uuids++}"));
        _engine.Define("variables", (string name) => Variable(name));
        _engine.Define("parameters", (string name) => _parameters.TryGetValue(name, out var value) ? value : "");
        _engine.Define("configuration", (string key, string? fallback) => _configuration(key) ?? fallback);
        _engine.Define("base64", (string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        _engine.Define("html", (string text) => WebUtility.HtmlDecode(text));
        _engine.Define("gzip", Unzip);
        _engine.Define("url", (string? path) => "/" + (path ?? "").TrimStart('~').TrimStart('/'));
        _engine.Define("culture", () => "vi");
        _engine.Define("log", (string level, string text) => _report.Note($"{level}: {text}"));
        _engine.Define("createWorkflowToken", (string type, string activity) =>
        {
            _report.Note($"createWorkflowToken('{type}', '{activity}') is not supported; an empty text stands in its place.");
            return "";
        });
        _engine.Define("getUrlPrefix", (string? path) => "/" + (path ?? "").TrimStart('/'));
        var now = new DateTimeOffset(firstRunUtc).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        _engine.Run($"{{ const RealDate = Date; globalThis.Date = class Date extends RealDate {{ constructor(...a) {{ if (a.length) super(...a); else super({now}); }} static now() {{ return {now}; }} }}; }}");
    }

    public void Dispose() => _engine.Dispose();

    public void Declare(string variable, string value) => _variables[variable] = value;

    /// <summary>Evaluates every string value below the node, in place. Identifiers made here depend on the node's own text.</summary>
    public JsonNode? Evaluate(JsonNode? node)
    {
        if (node is JsonValue or null) return EvaluateValue(node);
        var text = node.ToJsonString();
        if (!text.Contains('[', StringComparison.Ordinal) || !Candidate().IsMatch(text)) return node;
        _seeds.TryGetValue(text, out var times);
        _seeds[text] = times + 1;
        (_seed, _uuids) = ($"{text}#{times}", 0);
        Walk(node);
        return node;
    }

    private void Walk(JsonNode node)
    {
        if (node is JsonObject json)
        {
            foreach (var (key, value) in json.ToList())
            {
                if (value is JsonObject or JsonArray) Walk(value);
                else if (EvaluateValue(value) is var result && !ReferenceEquals(result, value)) json[key] = result;
            }
        }
        else if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
            {
                if (array[i] is JsonObject or JsonArray) Walk(array[i]!);
                else if (EvaluateValue(array[i]) is var result && !ReferenceEquals(result, array[i])) array[i] = result;
            }
        }
    }

    private JsonNode? EvaluateValue(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text)) return node;
        var result = EvaluateText(text);
        return ReferenceEquals(result, text) ? node : result;
    }

    /// <summary>The text itself when it is no expression.</summary>
    public string EvaluateText(string text)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            if (!IsExpression(text)) return text;
            var body = text.Trim('[', ']').Trim();
            var colon = body.IndexOf(':', StringComparison.Ordinal);
            var (prefix, code) = (body[..colon], body[(colon + 1)..].Trim());
            var next = prefix switch
            {
                "js" => Run(text, code),
                "file" => ReadFile(text, code),
                _ => null,
            };
            // No engine of that name: the text stands for itself without its brackets.
            if (next is null) return body;
            text = next;
        }
        throw new RecipeScriptException(text, "it never stops being an expression");
    }

    /// <summary>Starts with "[", ends with "]", and only letters stand before the first ":".</summary>
    private static bool IsExpression(string text)
    {
        if (text.Length < 4 || text[0] != '[' || text[^1] != ']') return false;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text.AsSpan(1, colon - 1).IndexOfAnyExcept(Letters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private string Run(string expression, string code)
    {
        try
        {
            return Returns().IsMatch(code) ? EvaluateBody(code) : _engine.Text(code);
        }
        catch (ScriptException e)
        {
            if (e.InnerException is RecipeScriptException inner) throw inner;
            throw new RecipeScriptException(expression, e.Message);
        }
    }

    /// <summary>Several statements with a return are a function's body; a lone expression that only speaks of returning is its value.</summary>
    private string EvaluateBody(string code)
    {
        try
        {
            return _engine.Text($"(function() {{ 'use strict'; return (\n{code}\n); }})()");
        }
        catch (ScriptException e) when (e.IsSyntax)
        {
            return _engine.Text($"(function() {{\n{code}\n}})()");
        }
    }

    private string Variable(string name)
    {
        if (_evaluated.TryGetValue(name, out var known)) return known;
        if (!_variables.TryGetValue(name, out var text)) throw new RecipeScriptException($"variables('{name}')", "there is no such variable");
        if (!_evaluating.Add(name)) throw new RecipeScriptException($"variables('{name}')", "the variable depends on itself");
        var (seed, uuids) = (_seed, _uuids);
        (_seed, _uuids) = ("variable " + name, 0);
        var value = _evaluated[name] = EvaluateText(text);
        (_seed, _uuids) = (seed, uuids);
        _evaluating.Remove(name);
        return value;
    }

    private string ReadFile(string expression, string code)
    {
        if (FileCall().Match(code) is not { Success: true } call) throw new RecipeScriptException(expression, "only text('path') and base64('path') are known");
        var path = Path.GetFullPath(Path.Combine(_folder, call.Groups["path"].Value));
        // One level up is legal (snippets shared by recipes); the rest of the disk is not the recipe's.
        var root = Path.GetFullPath(Path.Combine(_folder, ".."));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new RecipeScriptException(expression, "the file lies outside the recipe's folder");
        if (!File.Exists(path))
        {
            // A recipe that is moved without its snippets still brings everything else; who runs it learns the name.
            _report.Note($"The file '{call.Groups["path"].Value}' is missing beside the recipe; an empty text stands in its place.");
            return "";
        }
        return call.Groups["verb"].Value == "text" ? File.ReadAllText(path) : Convert.ToBase64String(File.ReadAllBytes(path));
    }

    private static string Unzip(string base64)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(base64)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return Convert.ToBase64String(plain.ToArray());
    }

    [GeneratedRegex(@"\[[a-zA-Z]+:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"(^|[;{}\s])return\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Returns();

    [GeneratedRegex(@"^(?<verb>text|base64)\(\s*['""](?<path>[^'""]+)['""]\s*\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileCall();
}
