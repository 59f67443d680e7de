using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace TayNinhExemplars.Theming.Liquid.Statements;

internal sealed class ArgumentTagStatement(IReadOnlyList<FilterArgument> arguments, TagWriter write) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        return await write(await TagArguments.EvaluateAsync(arguments, context), writer, encoder, context);
    }
}

internal sealed class ArgumentBlockStatement(IReadOnlyList<FilterArgument> arguments, BlockBody body, BlockWriter write) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        return await write(await TagArguments.EvaluateAsync(arguments, context), body, writer, encoder, context);
    }
}
