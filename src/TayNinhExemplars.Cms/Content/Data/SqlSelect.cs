using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TayNinhExemplars.Content.Data;

/// <summary>
/// Reads a SELECT over ContentItemIndex and writes it for our own table of versions: known columns by name, values as parameters.
/// Joins, functions and groups are refused by name.
/// </summary>
internal sealed partial class SqlSelect
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DocumentId"] = "Id", ["Id"] = "Id", ["ContentItemId"] = "ContentItemId", ["ContentItemVersionId"] = "ContentItemVersionId", ["ContentType"] = "ContentType",
        ["DisplayText"] = "DisplayText", ["Owner"] = "Owner", ["Author"] = "Author", ["Latest"] = "Latest", ["Published"] = "Published",
        ["CreatedUtc"] = "CreatedUtc", ["ModifiedUtc"] = "ModifiedUtc", ["PublishedUtc"] = "PublishedUtc",
    };

    private readonly List<string> _words;
    private readonly JsonObject _parameters;
    private readonly StringBuilder _sql = new("SELECT \"ContentItemId\" AS \"Value\" FROM \"ContentItems\" WHERE \"Published\"");
    private int _at;

    public SqlSelect(string sql, JsonObject parameters)
    {
        _parameters = parameters;
        _words = [.. Word().Matches(sql).Select(m => m.Value)];
        if (_words.Sum(w => w.Length) != sql.Count(c => !char.IsWhiteSpace(c)) + _words.Sum(w => w.Count(char.IsWhiteSpace))) throw new FormatException("The query holds a character that is not read.");
        Read();
        Text = _sql.ToString();
    }

    public string Text { get; }

    public List<object> Values { get; } = [];

    private string Next => _at < _words.Count ? _words[_at] : "";

    private void Read()
    {
        Expect("SELECT");
        do Skip();
        while (Take(","));
        Expect("FROM");
        if (!Next.Equals("ContentItemIndex", StringComparison.OrdinalIgnoreCase)) throw Unread("only ContentItemIndex can be asked");
        _at++;
        if (Take("WHERE"))
        {
            _sql.Append(" AND (");
            Condition();
            _sql.Append(')');
        }
        if (Take("ORDER")) Order();
        var limit = Take("LIMIT") ? Number() : 100;
        var offset = Take("OFFSET") ? Number() : 0;
        Take(";");
        if (Next.Length > 0) throw Unread("this is not read");
        _sql.Append(" LIMIT ").Append(Parameter(Math.Clamp(limit, 1, 500))).Append(" OFFSET ").Append(Parameter(Math.Max(0, offset)));
    }

    /// <summary>What is selected does not matter: rows are items either way.</summary>
    private void Skip()
    {
        if (Next == "*") _at++;
        else Column();
    }

    private void Order()
    {
        Expect("BY");
        _sql.Append(" ORDER BY ");
        do
        {
            _sql.Append(Column());
            if (Take("DESC")) _sql.Append(" DESC");
            else Take("ASC");
            _sql.Append(", ");
        }
        while (Take(","));
        _sql.Append("\"Id\" DESC");
    }

    private void Condition()
    {
        Comparison();
        while (true)
        {
            if (Take("AND")) _sql.Append(" AND ");
            else if (Take("OR")) _sql.Append(" OR ");
            else return;
            Comparison();
        }
    }

    private void Comparison()
    {
        if (Take("NOT")) _sql.Append("NOT ");
        if (Take("("))
        {
            _sql.Append('(');
            Condition();
            Expect(")");
            _sql.Append(')');
            return;
        }
        var column = Column();
        _sql.Append(column);
        if (Take("IS"))
        {
            _sql.Append(Take("NOT") ? " IS NOT NULL" : " IS NULL");
            Expect("NULL");
            return;
        }
        if (Take("NOT")) _sql.Append(" NOT");
        if (Take("IN")) List(column);
        else if (Take("LIKE")) _sql.Append(" LIKE ").Append(Parameter(Value(column)));
        else _sql.Append(' ').Append(Operator()).Append(' ').Append(Parameter(Value(column)));
    }

    private void List(string column)
    {
        Expect("(");
        _sql.Append(" IN (");
        do _sql.Append(Parameter(Value(column))).Append(Next == "," ? ", " : "");
        while (Take(","));
        Expect(")");
        _sql.Append(')');
    }

    private string Operator()
    {
        var word = Next;
        if (word is not ("=" or "<>" or "!=" or "<" or "<=" or ">" or ">=")) throw Unread("an operator is expected");
        _at++;
        return word == "!=" ? "<>" : word;
    }

    private string Column()
    {
        var name = Next.Trim('"', '[', ']', '`');
        if (name.StartsWith("ContentItemIndex.", StringComparison.OrdinalIgnoreCase)) name = name["ContentItemIndex.".Length..];
        if (!Columns.TryGetValue(name, out var column)) throw Unread("a column of ContentItemIndex is expected");
        _at++;
        return $"\"{column}\"";
    }

    private object Value(string column)
    {
        var value = Literal();
        return column switch
        {
            "\"Latest\"" or "\"Published\"" => value is true or 1L or "1" or "true" or "True",
            "\"CreatedUtc\"" or "\"ModifiedUtc\"" or "\"PublishedUtc\"" => ContentItemJson.ParseDate(value as string) ?? throw Unread("a date is expected"),
            "\"Id\"" => value is long ? value : throw Unread("a number is expected"),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    private int Number() => Literal() is long number ? (int)Math.Clamp(number, 0, int.MaxValue) : throw Unread("a number is expected");

    private object Literal()
    {
        var word = Next;
        _at++;
        if (word.StartsWith('@'))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? word[1..] : word[1..colon];
            if (_parameters[name] is JsonValue given) return Plain(given.ToString());
            return colon < 0 ? throw new FormatException($"The parameter {name} is not given.") : Plain(word[(colon + 1)..].Trim('\''));
        }
        if (word.StartsWith('\'')) return word[1..^1].Replace("''", "'", StringComparison.Ordinal);
        if (word.Length == 0 || !(char.IsDigit(word[0]) || word[0] == '-' || word.Equals("true", StringComparison.OrdinalIgnoreCase) || word.Equals("false", StringComparison.OrdinalIgnoreCase)))
        {
            _at--;
            throw Unread("a value is expected");
        }
        return Plain(word);
    }

    private static object Plain(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : bool.TryParse(text, out var flag) ? flag : text;

    private string Parameter(object value)
    {
        Values.Add(value);
        return $"{{{Values.Count - 1}}}";
    }

    private bool Take(string word)
    {
        if (!Next.Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        _at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Take(word)) throw Unread($"{word} is expected");
    }

    private FormatException Unread(string why) => new($"The SQL query is not read at '{Next}': {why}.");

    [GeneratedRegex("""'(?:[^']|'')*'|@\w+(?::(?:'[^']*'|-?\w+))?|-?\d+|[\w."\[\]`]+|<>|!=|<=|>=|[=<>(),;*]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
