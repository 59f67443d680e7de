namespace TayNinhExemplars.Recognition.Importing;

/// <param name="UnitName">Of its first unit; empty when it has none.</param>
/// <param name="Path">Its address, for lists that name it.</param>
internal sealed record KnownExemplar(string Id, string Name, string Spelling, string Key, string Kind, string UnitName, string Path);

/// <param name="Recipients">Spellings of all who received it.</param>
internal sealed record KnownAward(string Id, string DecisionKey, DateOnly? Date, string FormKey, string Grantor, string Unit, IReadOnlyList<string> Recipients);

/// <summary>The verdict on each line of a list, from what the registry knows. Pure; lines are judged in the file's order.</summary>
internal sealed class AwardJudge(IReadOnlyList<AwardTitle> titles, IReadOnlyList<KnownExemplar> exemplars, IReadOnlyList<KnownAward> awards, DateOnly today)
{
    private readonly ILookup<string, KnownExemplar> _bySpelling = exemplars.ToLookup(e => e.Spelling, StringComparer.Ordinal);
    private readonly ILookup<string, KnownExemplar> _byEnds = exemplars.SelectMany(e => Ends(e.Key).Select(end => (end, e))).ToLookup(x => x.end, x => x.e, StringComparer.Ordinal);
    private readonly ILookup<string, KnownAward> _byDecision = awards.ToLookup(a => a.DecisionKey, StringComparer.Ordinal);
    private readonly Dictionary<string, KnownExemplar> _byName = exemplars.SelectMany(e => new[] { (e.Id, e), (e.Path, e) }).Where(x => x.Item1.Length > 0).DistinctBy(x => x.Item1).ToDictionary(x => x.Item1, x => x.e, StringComparer.Ordinal);
    private readonly Dictionary<string, TitleMatch> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, int Year, string Grantor), (DateOnly Date, int Line)> _decisions = [];
    private readonly Dictionary<(string, DateOnly, string, string, string), int> _seen = [];

    public JudgedLine Judge(AwardLine line)
    {
        var reasons = new List<RowReason>();
        void Because(string code, params string[] args) => reasons.Add(new RowReason(code, args));

        if (line.Number.Length == 0) Because("number");
        if (line.Number.Length > 100) Because("numberLong");
        if (line.Date is null) Because(line.DateText.Length == 0 ? "date" : "dateUnreadable", line.DateText);
        if (line.Date > today) Because("future", line.DateText);
        if (line.Recipient.Length == 0) Because("recipient");
        if (line.Recipient.Length > 300) Because("recipientLong");
        if (line.Form.Length == 0) Because("form");
        if (line.Number.StartsWith('#') || line.Recipient.StartsWith('#') || line.Form.StartsWith('#')) Because("formula");
        if (reasons.Count > 0) return new JudgedLine(line, RowVerdict.Wrong, reasons);

        var date = line.Date!.Value;
        var (title, inForce) = Title(line.Form, date);
        if (title is not null && !inForce) Because("notInForce", title.Name, Say(title.ValidFrom), title.ValidTo is { } end ? Say(end) : "");
        if (title is not null && line.Kind.Length > 0 && !title.Kinds.Contains(line.Kind)) Because("notForKind", title.Name, line.Kind);
        CheckDecision(line, date, Because);
        CheckTwice(line, date, Because);
        var named = line.Exemplar.Length > 0 ? _byName.GetValueOrDefault(line.Exemplar.Trim().Trim('/')) : null;
        if (line.Exemplar.Length > 0 && named is null) Because("exemplarUnknown", line.Exemplar);
        if (named is not null && NameMatch.Compare(named.Name, line.Recipient) == NameLikeness.Different) Because("otherName", line.Recipient, named.Name);
        if (reasons.Count > 0) return new JudgedLine(line, RowVerdict.Wrong, reasons);

        return Recipient(line, date, named, title is null ? [new RowReason("titleUnknown", [line.Form])] : []);
    }

    private JudgedLine Recipient(AwardLine line, DateOnly date, KnownExemplar? named, List<RowReason> reasons)
    {
        var spelling = NameMatch.Spelling(line.Recipient);
        var formKey = NameMatch.Plain(line.Form);
        var same = _byDecision[AwardContent.DecisionKey(line.Number)].Where(a => a.Date == date && a.FormKey == formKey).ToList();
        if (same.Any(a => a.Recipients.Contains(spelling) && (a.Unit.Length == 0 || line.Unit.Length == 0 || SameUnit(a.Unit, line.Unit)))) return new JudgedLine(line, RowVerdict.Known, [new RowReason("known", [])]);
        foreach (var other in same.SelectMany(a => a.Recipients))
            if (NameMatch.Compare(other, line.Recipient) == NameLikeness.Near) reasons.Add(new RowReason("registeredOtherwise", [other]));
        if (named is not null)
        {
            var exact = NameMatch.Compare(named.Name, line.Recipient) == NameLikeness.Same;
            if (!exact) reasons.Add(new RowReason("nearName", [named.Name]));
            return new JudgedLine(line, reasons.Count > 0 ? RowVerdict.Doubtful : RowVerdict.Matched, reasons, named.Id, named.Name);
        }

        var candidates = _bySpelling[spelling].Where(e => line.Kind.Length == 0 || e.Kind.Length == 0 || e.Kind == line.Kind).ToList();
        var agreeing = candidates.Where(e => line.Unit.Length == 0 || e.UnitName.Length == 0 || SameUnit(e.UnitName, line.Unit)).ToList();
        var candidate = agreeing.FirstOrDefault() ?? candidates.FirstOrDefault();
        if (agreeing.Count > 1) reasons.Add(new RowReason("several", [$"{agreeing.Count}"]));
        else if (agreeing.Count == 0 && candidate is not null) reasons.Add(new RowReason("otherUnit", [candidate.Name, candidate.UnitName]));
        if (candidate is null)
        {
            candidate = Near(line, spelling);
            if (candidate is not null) reasons.Add(new RowReason("nearName", [candidate.Name]));
        }
        var verdict = reasons.Count > 0 ? RowVerdict.Doubtful : candidate is null ? RowVerdict.New : RowVerdict.Matched;
        return new JudgedLine(line, verdict, reasons, candidate?.Id ?? "", candidate?.Name ?? "");
    }

    /// <summary>A number is given once a year by one office: with two days it stands for two decisions, and one of them is wrong.</summary>
    private void CheckDecision(AwardLine line, DateOnly date, Action<string, string[]> because)
    {
        var key = (AwardContent.DecisionKey(line.Number), date.Year, NameMatch.Plain(line.Grantor));
        if (_decisions.TryGetValue(key, out var first) && first.Date != date) because("numberTwice", [line.Number, Say(first.Date), $"{first.Line}"]);
        _decisions.TryAdd(key, (date, line.Line));
        foreach (var award in _byDecision[key.Item1])
        {
            if (award.Date is not { } known || known == date || known.Year != date.Year || !SameOffice(award.Grantor, line.Grantor)) continue;
            because("numberKnown", [line.Number, Say(known)]);
            return;
        }
    }

    private void CheckTwice(AwardLine line, DateOnly date, Action<string, string[]> because)
    {
        var key = (AwardContent.DecisionKey(line.Number), date, NameMatch.Plain(line.Form), NameMatch.Spelling(line.Recipient), NameMatch.Plain(line.Unit));
        if (_seen.TryGetValue(key, out var first)) because("lineTwice", [$"{first}"]);
        else _seen[key] = line.Line;
    }

    private TitleMatch Title(string form, DateOnly date)
    {
        var key = $"{form}\n{date.DayNumber}";
        return _titles.TryGetValue(key, out var known) ? known : _titles[key] = AwardTitleRules.Find(titles, form, date);
    }

    private KnownExemplar? Near(AwardLine line, string spelling)
    {
        var key = Search.Vietnamese.VietnameseText.Key(spelling);
        return Ends(key).SelectMany(end => _byEnds[end]).Distinct()
            .Where(e => (line.Kind.Length == 0 || e.Kind == line.Kind) && (line.Unit.Length == 0 || e.UnitName.Length == 0 || SameUnit(e.UnitName, line.Unit)))
            .FirstOrDefault(e => e.Key == key || (Math.Min(e.Key.Length, key.Length) >= 8 && NameMatch.AtMostOneApart(e.Key, key)));
    }

    /// <summary>One letter more or less changes either end, not both.</summary>
    private static IEnumerable<string> Ends(string key) => key.Length == 0 ? [] : [key, "<" + key[..((key.Length + 1) / 2)], ">" + key[(key.Length / 2)..]];

    private static bool SameOffice(string one, string other) => one.Length == 0 || other.Length == 0 || NameMatch.Plain(one) == NameMatch.Plain(other);

    private static bool SameUnit(string one, string other)
    {
        var (a, b) = (NameMatch.Plain(one), NameMatch.Plain(other));
        return a == b || $" {a} ".Contains($" {b} ", StringComparison.Ordinal) || $" {b} ".Contains($" {a} ", StringComparison.Ordinal);
    }

    private static string Say(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
