using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Readers;

public static class ReadersPublicModule
{
    /// <summary>What readers do on the pages of the column.</summary>
    public static IServiceCollection AddReaderPages(this IServiceCollection services) => services
        .AddScoped<IItemSections, ReaderSections>().AddScoped<RatingTexts>().AddScoped<CommentTexts>().AddScoped<CommentLists>().AddScoped<CommentForms>()
        .AddScoped<OwnCommentPage>().AddScoped<ReaderExport>().AddScoped<ReportPages>().AddScoped<ReportSources>().AddScoped<RatingPages>().AddScoped<AnswerPage>().AddScoped<AnswerPageSources>().AddScoped<PrivacyPage>()
        .AddTemplateView<CommentView>().AddTemplateView<CommentFormView>().AddTemplateView<OrderView>().AddTemplateView<StarView>().AddTemplateView<RatingView>()
        .AddTemplateView<PollOptionView>().AddTemplateView<PollView>().AddTemplateView<OwnCommentView>().AddTemplateView<ReportFormView>().AddTemplateView<TextErrorFormView>()
        .AddTemplateView<AnswerView>().AddTemplateView<AnswerableView>().AddTemplateView<AnswerPageView>();

    public static void MapReaders(this IEndpointRouteBuilder app)
    {
        app.MapComments();
        app.MapOwnComments();
        app.MapReports();
        app.MapAnswers();
        app.MapRatings();
        app.MapMethods(PrivacyPage.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http, ColumnResponder to, PrivacyPage page) => to.RespondAsync(http, page.GetAsync)).ExcludeFromDescription();
    }
}
