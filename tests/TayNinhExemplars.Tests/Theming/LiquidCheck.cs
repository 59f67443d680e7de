using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Tests.Theming;

internal static class LiquidCheck
{
    public static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 5, 19, 20, 30, 0, TimeSpan.Zero));

    public static async Task CheckAsync(string source, string expected, Action<LiquidContext>? init = null) =>
        Assert.Equal(expected, await RenderAsync(source, init));

    public static async Task<string> RenderAsync(string source, Action<LiquidContext>? init = null, ThemingOptions? options = null, Dictionary<string, string>? partials = null)
    {
        var engine = new LiquidEngine(options ?? new ThemingOptions { Strict = true }, Clock);
        var state = engine.NewState(name => partials?.GetValueOrDefault(name) is { } text ? engine.Parse(text, name) : null, null, TestContext.Current.CancellationToken);
        var context = engine.NewContext(new DictionaryValue(new FluidValueDictionaryFluidIndexable(new Dictionary<string, FluidValue>(StringComparer.Ordinal))), state);
        init?.Invoke(context);
        return await engine.RunAsync(engine.Parse(source, "test.liquid"), context);
    }
}
