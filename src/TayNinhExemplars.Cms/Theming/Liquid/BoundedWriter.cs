using System.Text;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>Collects a page and stops when it grows beyond the limit.</summary>
internal sealed class BoundedWriter(RenderState state) : TextWriter
{
    private readonly StringBuilder _text = new(512);

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        _text.Append(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        _text.Append(buffer);
    }

    public override void Write(string? value)
    {
        if (value is null) return;
        Check(value.Length);
        _text.Append(value);
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override string ToString() => _text.ToString();

    private void Check(int more)
    {
        if (_text.Length + more > state.Limits.MaxOutputSize) throw new LiquidLimitException("liquid.limit-output", state.Limits.MaxOutputSize);
    }
}
