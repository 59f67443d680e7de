using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

public static class CommentsModule
{
    /// <summary>Needs Readers, Content, Accounts, Audit and Notices.</summary>
    public static IServiceCollection AddComments(this IServiceCollection services) => services
        .AddSingleton<IModelPart, CommentsModel>().AddPermissions([.. CommentsPermissions.All])
        .AddSingleton<CommentIntake>().AddSingleton<PostingPace>().AddSingleton<StaffNames>()
        .AddScoped<Sanctions>().AddScoped<WordListStore>().AddScoped<CommentSurroundings>().AddScoped<ScreenComment>().AddScoped<CommentAnnouncer>().AddScoped<CommentDeskWriter>()
        .AddScoped<PublicComments>().AddSingleton(PublicComments.Trace).AddScoped<CommentDesk>().AddScoped<OwnComments>()
        .AddScoped<PostCommentHandler>().AddScoped<OwnCommentHandler>().AddScoped<ReportCommentHandler>().AddScoped<LikeCommentHandler>()
        .AddScoped<DecideCommentHandler>().AddScoped<UndoDecisionHandler>().AddScoped<DecideAppealHandler>().AddScoped<FeatureCommentHandler>().AddScoped<AnswerCommentHandler>()
        .AddScoped<AnswerLinks>().AddScoped<AnswerLinkHandler>().AddScoped<AnswerByLinkHandler>()
        .AddScoped<SanctionAuthorHandler>().AddScoped<SaveWordListHandler>().AddScoped<EraseCommentHandler>().AddScoped<SeedDemoCommentsHandler>()
        .AddRecurring<ForgetComments>("comments-forget", TimeSpan.FromHours(6));
}
