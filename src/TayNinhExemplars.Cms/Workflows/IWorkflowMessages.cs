using System.Text.Json.Nodes;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Workflows;

/// <param name="To">Addresses, separated by commas or semicolons.</param>
/// <param name="Html">The same as HTML, when it was written so.</param>
public sealed record WorkflowMail(string To, string Subject, string Text, string? Html);

/// <summary>Whom a workflow tells something in the newsroom: by account id, or by user name.</summary>
public sealed record WorkflowNotice(string Text, string Url, IReadOnlyList<string> UserIds, IReadOnlyList<string> UserNames);

/// <summary>Takes what a workflow wants to tell; nothing is sent before the run is committed.</summary>
public interface IWorkflowMessages
{
    /// <returns>How many addresses it goes to.</returns>
    Task<int> MailAsync(WorkflowMail mail, CancellationToken ct);

    /// <returns>How many people it goes to.</returns>
    Task<int> TellAsync(WorkflowNotice notice, CancellationToken ct);
}

/// <summary>What the Liquid expressions of a workflow may read.</summary>
/// <param name="Item">The item the run is about; null when it is about none.</param>
public sealed record WorkflowFacts(string CorrelationId, JsonObject Input, JsonObject Output, JsonObject Properties, ContentItem? Item);

/// <summary>Renders the Liquid of workflows; by Theming.</summary>
public interface IWorkflowText
{
    /// <exception cref="FormatException">The text is no Liquid.</exception>
    Task<string> RenderAsync(string liquid, WorkflowFacts facts, bool asHtml, CancellationToken ct);
}
