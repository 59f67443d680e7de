using System.Collections;

namespace TayNinhExemplars.Kernel;

/// <summary>Why something may not happen: a code whose wording lives in the locales, and the field it concerns.</summary>
public sealed record Refusal(string Code, string Field = "", params object?[] Args);

/// <summary>All reasons at once, so that an editor sees every problem and not only the first.</summary>
public sealed class Refusals : IReadOnlyCollection<Refusal>
{
    private readonly List<Refusal> _list = [];

    public bool Any => _list.Count > 0;
    public int Count => _list.Count;

    public Refusals Unless(bool allowed, string code, string field = "", params object?[] args)
    {
        if (!allowed) _list.Add(new Refusal(code, field, args));
        return this;
    }

    public Refusals Add(string code, string field = "", params object?[] args) => Unless(false, code, field, args);

    public Refusals Add(IEnumerable<Refusal> more)
    {
        _list.AddRange(more);
        return this;
    }

    public static Refusals Because(string code, string field = "", params object?[] args) => new Refusals().Add(code, field, args);

    public IEnumerator<Refusal> GetEnumerator() => _list.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join("; ", _list.Select(r => r.Field.Length > 0 ? $"{r.Field}: {r.Code}" : r.Code));
}

/// <summary>The result of a use case: what it made, or why it refused.</summary>
public sealed class Outcome<T> where T : class
{
    public T? Value { get; private init; }
    public Refusals Refusals { get; private init; } = new();
    public bool Succeeded => Value is not null;

    public static implicit operator Outcome<T>(T value) => new() { Value = value };
    public static implicit operator Outcome<T>(Refusals refusals) => new() { Refusals = refusals };

    /// <summary>For callers to whom a refusal would be a bug (seeding, tests).</summary>
    public T OrThrow() => Value ?? throw new InvalidOperationException(Refusals.ToString());
}
