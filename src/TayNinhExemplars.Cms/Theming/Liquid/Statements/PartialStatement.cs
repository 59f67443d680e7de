using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Liquid.Statements;

/// <summary>What stands in the tag: <c>"card" with item as x, size: 3</c>.</summary>
internal sealed record PartialCall(Expression Path, Expression? With, Expression? Each, string? Alias, IReadOnlyList<FilterArgument> Arguments);

/// <summary><c>include</c> sees the variables around it, <c>render</c> only what it is given.</summary>
internal sealed class PartialStatement(PartialCall call, bool isolated) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        var outer = (LiquidContext)context;
        var name = (await call.Path.EvaluateAsync(context)).ToStringValue();
        if (outer.State.FindPartial(name) is not { } template)
        {
            outer.State.Report(new LiquidDiagnostic(name, 1, 1, "liquid.partial-not-found", [name]));
            return Completion.Normal;
        }

        outer.State.Enter(name);
        var inner = isolated ? outer.Isolate() : outer;
        if (!isolated) inner.EnterChildScope();
        try
        {
            foreach (var argument in call.Arguments) inner.SetValue(argument.Name!, await argument.Expression.EvaluateAsync(context));
            await WriteAsync(template, call.Alias ?? Variable(name), writer, encoder, outer, inner);
        }
        finally
        {
            if (!isolated) inner.ReleaseScope();
            outer.State.Leave();
        }

        return Completion.Normal;
    }

    private async ValueTask WriteAsync(LiquidTemplate template, string variable, TextWriter writer, TextEncoder encoder, LiquidContext outer, LiquidContext inner)
    {
        if (call.Each is not { } each)
        {
            if (call.With is { } with) inner.SetValue(variable, await with.EvaluateAsync(outer));
            await template.Template.RenderAsync(writer, encoder, inner);
            return;
        }

        var items = (await each.EvaluateAsync(outer)).Enumerate(outer).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            inner.IncrementSteps();
            inner.SetValue(variable, items[i]);
            inner.SetValue("forloop", new ForLoopValue
            {
                Length = items.Count, Index = i + 1, Index0 = i, RIndex = items.Count - i, RIndex0 = items.Count - i - 1, First = i == 0, Last = i == items.Count - 1,
            });
            await template.Template.RenderAsync(writer, encoder, inner);
        }
    }

    private static string Variable(string name) => Path.GetFileNameWithoutExtension(name);
}
