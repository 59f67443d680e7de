namespace TayNinhExemplars.Web.Public.Words;

/// <summary>One value kept until it is forgotten. What was being read while it was forgotten is not kept.</summary>
public sealed class Remembered<T> where T : class
{
    private T? _value;
    private int _edition;

    public async ValueTask<T> GetAsync(Func<Task<T>> read)
    {
        if (Volatile.Read(ref _value) is { } known) return known;
        var edition = Volatile.Read(ref _edition);
        var value = await read();
        if (edition == Volatile.Read(ref _edition)) Volatile.Write(ref _value, value);
        return value;
    }

    public void Forget()
    {
        Interlocked.Increment(ref _edition);
        Volatile.Write(ref _value, null);
    }
}
