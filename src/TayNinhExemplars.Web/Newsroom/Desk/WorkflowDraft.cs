using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public enum PieceKind { None, General, Role, State, Transition, Check }

/// <summary>One piece of a workflow that stands open in the form, such as <c>State:3</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Piece(PieceKind Kind, int Index)
{
    public static Piece Parse(string? text)
    {
        var parts = (text ?? "").Split(':');
        return Enum.TryParse<PieceKind>(parts[0], out var kind) ? new Piece(kind, parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var i) ? i : 0) : default;
    }

    public override string ToString() => $"{Kind}:{Index}";
}

/// <summary>Changes to a workflow that is being worked on and not saved yet. Pure: each gives another workflow, sound or not.</summary>
internal static class WorkflowDraft
{
    public static bool Has(Workflow workflow, Piece piece) => piece.Kind == PieceKind.General || (piece.Index >= 0 && piece.Index < Count(workflow, piece.Kind));

    public static int Count(Workflow workflow, PieceKind kind) => kind switch
    {
        PieceKind.Role => workflow.Roles.Count,
        PieceKind.State => workflow.States.Count,
        PieceKind.Transition => workflow.Transitions.Count,
        PieceKind.Check => workflow.Checklist.Count,
        _ => 0,
    };

    public static string NameOf(Workflow workflow, Piece piece) => piece.Kind switch
    {
        _ when !Has(workflow, piece) => "",
        PieceKind.Role => workflow.Roles[piece.Index].Name?.ToString() ?? "",
        PieceKind.State => workflow.States[piece.Index].Name?.ToString() ?? "",
        PieceKind.Transition => workflow.Transitions[piece.Index].Button?.ToString() ?? "",
        PieceKind.Check => workflow.Checklist[piece.Index].Text?.ToString() ?? "",
        _ => workflow.Name.ToString(),
    };

    /// <summary>A new piece stands last, without a name yet; its id comes from the name it gets.</summary>
    public static Workflow Add(Workflow workflow, PieceKind kind) => kind switch
    {
        PieceKind.Role => workflow with { Roles = [.. workflow.Roles, new WorkflowRole("", new Words(""), [])] },
        PieceKind.State => workflow with { States = [.. workflow.States, new WorkflowState("", new Words(""), StateKind.Work)] },
        PieceKind.Transition => workflow with { Transitions = [.. workflow.Transitions, new WorkflowTransition("", new Words(""), [""], "", [])] },
        PieceKind.Check => workflow with { Checklist = [.. workflow.Checklist, new CheckItem("", new Words(""))] },
        _ => workflow,
    };

    /// <summary>What still names the removed piece is left as it is, and told as a fault: it is for the person to say what becomes of it.</summary>
    public static Workflow Remove(Workflow workflow, Piece piece) => Change(workflow, piece.Kind, new Without(piece.Index));

    public static Workflow Move(Workflow workflow, Piece piece, int by) =>
        Has(workflow, piece) && Has(workflow, piece with { Index = piece.Index + by }) ? Change(workflow, piece.Kind, new Swapped(piece.Index, piece.Index + by)) : workflow;

    public static Workflow Apply(Workflow workflow, Piece piece, PieceForm form) => piece.Kind switch
    {
        _ when !Has(workflow, piece) => workflow,
        PieceKind.General => form.General(workflow),
        PieceKind.Role => workflow with { Roles = Put(workflow.Roles, piece.Index, form.Role(workflow.Roles[piece.Index], NewId(workflow.Roles.Select(r => r.Id), form.Vi))) },
        PieceKind.State => workflow with { States = Put(workflow.States, piece.Index, form.State(workflow.States[piece.Index], NewId(workflow.States.Select(s => s.Id), form.Vi))) },
        PieceKind.Transition => workflow with { Transitions = Put(workflow.Transitions, piece.Index, form.Step(workflow.Transitions[piece.Index], NewId(workflow.Transitions.Select(t => t.Id), form.Vi))) },
        PieceKind.Check => workflow with { Checklist = Put(workflow.Checklist, piece.Index, form.Check(workflow.Checklist[piece.Index], NewId(workflow.Checklist.Select(c => c.Id), form.Vi))) },
        _ => workflow,
    };

    /// <summary>Letters without marks, and a number where the id is taken.</summary>
    internal static string NewId(IEnumerable<string> taken, string? name)
    {
        var id = new StringBuilder();
        foreach (var c in (name ?? "").Replace('đ', 'd').Replace('Đ', 'd').Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) id.Append('-');
        var plain = id.ToString().Trim('-');
        if (plain.Length == 0) return "";
        if (plain.Length > 50) plain = plain[..50].Trim('-');
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return known.Contains(plain) ? Enumerable.Range(2, 1000).Select(n => $"{plain}-{n}").First(n => !known.Contains(n)) : plain;
    }

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> all, int index, T piece) => [.. all.Select((x, i) => i == index ? piece : x)];

    private static Workflow Change(Workflow workflow, PieceKind kind, IReordering order) => kind switch
    {
        PieceKind.Role => workflow with { Roles = order.Of(workflow.Roles) },
        PieceKind.State => workflow with { States = order.Of(workflow.States) },
        PieceKind.Transition => workflow with { Transitions = order.Of(workflow.Transitions) },
        PieceKind.Check => workflow with { Checklist = order.Of(workflow.Checklist) },
        _ => workflow,
    };

    private interface IReordering
    {
        IReadOnlyList<T> Of<T>(IReadOnlyList<T> all);
    }

    private sealed record Without(int Index) : IReordering
    {
        public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Where((_, i) => i != Index)];
    }

    private sealed record Swapped(int A, int B) : IReordering
    {
        public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Select((x, i) => i == A ? all[B] : i == B ? all[A] : x)];
    }
}
