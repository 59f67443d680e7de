using Microsoft.Extensions.Logging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>What is told to people: mail, and notices in the newsroom.</summary>
internal sealed partial class MessageTasks(WorkflowExpressions expressions, IWorkflowMessages messages, ILogger<MessageTasks> log) : IWorkflowActivityKind
{
    public IReadOnlyList<string> Names { get; } = ["EmailTask", "NotifyTask", "NotifyUserTask", "NotifyContentOwnerTask", "LogTask"];

    public async Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct)
    {
        switch (at.Activity.Name)
        {
            case "EmailTask":
                return await MailAsync(at, ct);
            // Orchard shows the sentence to whom it belongs on their next page; here it also waits among their notices.
            case "NotifyTask":
                await messages.TellAsync(new WorkflowNotice(await TextAsync(at, "Message", ct), Url(at), [at.Actor.Id], []), ct);
                return ActivityResult.Of("Done");
            case "LogTask":
                LogSaid(log, at.Type.Name, await TextAsync(at, "Text", ct));
                return ActivityResult.Of("Done");
            default:
                return await TellAsync(at, ct);
        }
    }

    private async Task<ActivityResult> MailAsync(ActivityContext at, CancellationToken ct)
    {
        var isHtml = at.Activity.Properties.Flag("IsHtmlBody") ?? at.Text("BodyFormat") == "Html";
        var sent = 0;
        var (subject, body) = (await TextAsync(at, "Subject", ct), await TextAsync(at, "Body", ct, isHtml));
        foreach (var field in new[] { "Recipients", "Cc", "Bcc" })
            if (await TextAsync(at, field, ct) is { Length: > 0 } to) sent += await messages.MailAsync(new WorkflowMail(to, subject, isHtml ? HtmlText.ToPlainText(body) : body, isHtml ? body : null), ct);
        return ActivityResult.Of(sent > 0 ? "Done" : "Failed");
    }

    private async Task<ActivityResult> TellAsync(ActivityContext at, CancellationToken ct)
    {
        var text = string.Join(": ", new[] { await TextAsync(at, "Subject", ct), await FirstAsync(at, ct) }.Where(t => t.Length > 0));
        var isOwner = at.Activity.Name == "NotifyContentOwnerTask";
        string[] owner = isOwner && await expressions.ItemAsync(at.State, ct) is { } item ? [item.Owner] : [];
        string[] names = isOwner ? [] : (await TextAsync(at, "UserNames", ct)).Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (await messages.TellAsync(new WorkflowNotice(text, Url(at), owner, names), ct) > 0) return ActivityResult.Of("Done");
        return ActivityResult.Of(isOwner ? "Failed: no user found" : "Failed");
    }

    private async Task<string> FirstAsync(ActivityContext at, CancellationToken ct)
    {
        foreach (var property in new[] { "TextBody", "Summary", "Body", "Message" })
            if (await TextAsync(at, property, ct) is { Length: > 0 } text) return text;
        return "";
    }

    private async Task<string> TextAsync(ActivityContext at, string property, CancellationToken ct, bool asHtml = false) =>
        (await expressions.TextAsync(at, property, liquidByDefault: true, ct, asHtml)).Trim();

    private static string Url(ActivityContext at) => at.State.ContentItemId.Length > 0 ? "/toa-soan/noi-dung/" + at.State.ContentItemId : "/toa-soan";

    [LoggerMessage(Level = LogLevel.Information, Message = "Workflow {Workflow}: {Text}")]
    private static partial void LogSaid(ILogger logger, string workflow, string text);
}
