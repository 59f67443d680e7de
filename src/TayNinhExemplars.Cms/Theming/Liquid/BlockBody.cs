using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>What stands between a block tag and its end.</summary>
public sealed class BlockBody(IReadOnlyList<Statement> statements)
{
    public bool IsEmpty => statements.Count == 0;

    public async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var statement in statements)
        {
            var completion = await statement.WriteToAsync(writer, encoder, context);
            if (completion != Completion.Normal) return completion;
        }

        return Completion.Normal;
    }

    public async ValueTask<string> RenderAsync(TextEncoder encoder, TemplateContext context)
    {
        await using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        await WriteToAsync(writer, encoder, context);
        return writer.ToString();
    }
}
