using Jint;
using Jint.Runtime;

namespace TayNinhExemplars.Scripting;

/// <summary>A script that cannot be run; the message says why.</summary>
public sealed class ScriptException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>The text is no JavaScript, as opposed to JavaScript that fails.</summary>
    public bool IsSyntax { get; init; }
}

/// <summary>
/// JavaScript of recipes, layer rules and workflows: files and texts from elsewhere, so it runs without any .NET access and with
/// limits on time, statements, recursion and memory. Not safe to share between threads.
/// </summary>
public sealed class Script : IDisposable
{
    private readonly Engine _engine = new(o => o.LimitRecursion(100).TimeoutInterval(TimeSpan.FromSeconds(5)).MaxStatements(100_000).LimitMemory(64_000_000));

    /// <summary>A function that scripts may call.</summary>
    public Script Define(string name, Delegate function)
    {
        _engine.SetValue(name, function);
        return this;
    }

    public Script Set(string name, string? value)
    {
        _engine.SetValue(name, value);
        return this;
    }

    /// <exception cref="ScriptException">The script cannot be run.</exception>
    public void Run(string code) => Guarded(() => _engine.Execute(code));

    /// <summary>The value of an expression as text; what is undefined or null is empty.</summary>
    /// <exception cref="ScriptException">The script cannot be run.</exception>
    public string Text(string code) => Guarded(() => _engine.Evaluate(code) is var value && (value.IsUndefined() || value.IsNull()) ? "" : TypeConverter.ToString(value));

    /// <summary>Whether the value of an expression counts as true.</summary>
    /// <exception cref="ScriptException">The script cannot be run.</exception>
    public bool IsTrue(string code) => Guarded(() => TypeConverter.ToBoolean(_engine.Evaluate(code)));

    public void Dispose() => _engine.Dispose();

    private static T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is JintException or Acornima.ParseErrorException or FormatException or TimeoutException or InvalidOperationException or InvalidDataException)
        {
            var syntax = e is Acornima.ParseErrorException || (e is JavaScriptException js && js.Error.ToString().StartsWith("SyntaxError", StringComparison.Ordinal));
            throw new ScriptException(e.Message, e.InnerException ?? e) { IsSyntax = syntax };
        }
    }
}
