using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>The page with the form for one comment: asked for by a link, or shown again because something is missing.</summary>
public sealed class CommentForms(ContentStore store, CommentDesk desk, ReaderSettingsStore settings, CommentTexts said, FormTokens tokens)
{
    /// <summary>Null when there is no such item to comment on.</summary>
    public async Task<CommentFormView?> NewAsync(string contentItemId, string? parentId, DateTime now, CancellationToken ct)
    {
        if (await store.FindAsync(contentItemId, ct: ct) is not { } item || ItemUrls.Of(item).Length == 0) return null;
        var rules = await settings.GetAsync(ct);
        var form = said.Form(item, rules, Interaction.ModeOf(item, rules, now));
        if (parentId is { Length: > 0 } && await desk.FindAsync(parentId, ct) is { IsPublic: true } parent && parent.ContentItemId == contentItemId)
            form = form with { ParentId = parent.Id, ParentName = parent.AuthorName };
        return form with { Token = tokens.Issue(CommentIntake.TokenSubject(contentItemId)) };
    }

    public static CommentForm Read(IFormCollection form) => new(
        new PostComment(Short(form["bai"]), Short(form["tra-loi"]) is { Length: > 0 } parent ? parent : null, Of(form["ten"]), Of(form["email"]), form["noi-dung"].ToString(), form["rieng"] == "1", form["hoi"] == "1"),
        form["phieu"].ToString(), Of(form["trang-web"]));

    public static CommentFormView Filled(CommentFormView view, CommentForm typed) => view with
    {
        Name = typed.Comment.Name, Email = typed.Comment.Email, Text = typed.Comment.Text, IsPrivate = typed.Comment.IsPrivate, IsQuestion = typed.Comment.IsQuestion,
    };

    private static string Of(Microsoft.Extensions.Primitives.StringValues value) => value.ToString() is var text && text.Length <= 1_000 ? text : text[..1_000];

    private static string Short(Microsoft.Extensions.Primitives.StringValues value) => value.ToString() is { Length: <= 26 } text ? text : "";
}
