using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Corrections;
using TayNinhExemplars.Web.Public.Consultations;
using TayNinhExemplars.Web.Public.Feeds;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Listening;
using TayNinhExemplars.Web.Public.Lists;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Public.Searching;
using TayNinhExemplars.Web.Public.Spreading;
using TayNinhExemplars.Web.Public.Truth;
using TayNinhExemplars.Web.Public.Themed;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public;

public static class PublicModule
{
    /// <summary>The reader pages; they need Theming, Media, Indexing, Readers and Caching.</summary>
    public static IServiceCollection AddPublicColumn(this IServiceCollection services, ColumnOptions options)
    {
        services.AddSingleton(options).AddSingleton<TermCatalog>().AddSingleton<MenuCatalog>().AddSingleton<WordsMemory>().AddSingleton<BodyHtml>()
            .AddSingleton<PagesInTheMaking>().AddSingleton<FailurePage>().AddSingleton<SimilarStories>().AddSingleton<PictureMemory>();
        services.AddHostedService(s => s.GetRequiredService<SimilarStories>());
        services.AddSingleton(s => new ForgetAfter(new HashSet<string>(StringComparer.Ordinal) { "Taxonomy" }, s.GetRequiredService<TermCatalog>().Forget));
        services.AddSingleton(s => new ForgetAfter(new HashSet<string>(StringComparer.Ordinal) { "Menu" }, s.GetRequiredService<MenuCatalog>().Forget));
        // Cards stand on pages that are tagged by their items, and the front page's lists on a page that is tagged by their types.
        services.AddSingleton<CardMemory>().AddSingleton<HomeMemory>();
        services.AddSingleton(s => new ForgetAfter(new HashSet<string>(StringComparer.Ordinal) { "Story", "Exemplar" }, s.GetRequiredService<CardMemory>().Forget) { ForgetItems = s.GetRequiredService<CardMemory>().Forget, IsOnEveryPage = false });
        services.AddSingleton(s => new ForgetAfter(new HashSet<string>(StringComparer.Ordinal) { "Story", "Event" }, s.GetRequiredService<HomeMemory>().Forget) { IsOnEveryPage = false });
        services.AddScoped<SiteInfoSource>().AddScoped<PageHeads>().AddScoped<ErrorPages>().AddScoped<ColumnContent>().AddScoped<ColumnRenderer>().AddScoped<ColumnResponder>()
            .AddScoped<ColumnWordsSource>().AddScoped<ColumnPictures>().AddScoped<ColumnCards>()
            .AddScoped<HomePage>().AddScoped<HomeContent>().AddScoped<HomeExtras>().AddScoped<StylePage>().AddScoped<NominatePage>().AddScoped<NominateForm>().AddScoped<RepliesPage>().AddSingleton<FormWords>().AddSingleton<Newsroom.Truth.ReaderThrottle>()
            .AddScoped<PreviewPage>().AddScoped<SearchPage>().AddScoped<ReaderSearch>().AddScoped<SearchFeed>().AddScoped<ListPages>().AddScoped<ArchivePages>().AddScoped<SavedPage>()
            .AddScoped<ItemAddresses>().AddScoped<ItemSections>().AddScoped<ItemPages>().AddScoped<StorySurroundings>().AddScoped<StoryTexts>()
            .AddScoped<StoryPage>().AddScoped<ExemplarSurroundings>().AddScoped<UnitSurroundings>().AddScoped<ExemplarPage>().AddScoped<AwardPage>().AddScoped<OrganizationPage>().AddScoped<OtherItemPages>()
            .AddScoped<IItemSections, RegistryLabels>().AddScoped<IExemplarTimeline, DossierTimeline>().AddScoped<IExemplarTimeline, BroadcastTimeline>()
            .AddScoped<CorrectionsPage>().AddScoped<IItemSections, CorrectionSections>()
            .AddScoped<SiteFace>().AddScoped<Faces>().AddScoped<ThemedContent>().AddScoped<ThemedRenderer>().AddScoped<ThemedAddresses>().AddScoped<ThemedSearch>().AddScoped<TermLists>()
            .AddScoped<ChosenNews>().AddScoped<NewsFeeds>().AddScoped<PodcastFeed>().AddScoped<HeardStories>().AddSingleton<HeardLengths>().AddScoped<NewsSitemap>().AddScoped<Sitemap>().AddScoped<OwnSitemap>();
        return services.AddReaderPages().AddColumnViews().AddConsultationViews().AddPublicSpreading();
    }

    /// <summary>What templates may see.</summary>
    private static IServiceCollection AddColumnViews(this IServiceCollection services) => services
        .AddTemplateView<PageView>().AddTemplateView<NavigationView>().AddTemplateView<LinkView>().AddTemplateView<FactView>().AddTemplateView<ImageView>()
        .AddTemplateView<StageView>().AddTemplateView<TimelineView>()
        .AddTemplateView<StoryCard>().AddTemplateView<StoryView>().AddTemplateView<RelatedView>().AddTemplateView<ExemplarCard>().AddTemplateView<ExemplarView>()
        .AddTemplateView<AwardCard>().AddTemplateView<AwardView>().AddTemplateView<OrganizationView>().AddTemplateView<EventView>().AddTemplateView<PlainPageView>()
        .AddTemplateView<FilterView>().AddTemplateView<OptionView>().AddTemplateView<HiddenView>().AddTemplateView<FacetView>().AddTemplateView<FacetOptionView>()
        .AddTemplateView<AudioView>().AddTemplateView<ChapterView>().AddTemplateView<ChannelView>().AddTemplateView<ComingView>().AddTemplateView<HitView>().AddTemplateView<YearView>().AddTemplateView<CorrectionView>().AddTemplateView<InputView>().AddTemplateView<ReplyView>().AddTemplateView<ChoiceView>().AddTemplateView<ProofView>();

    /// <summary>Early in the pipeline, behind the headers: one address per page, and a page for what fails.</summary>
    public static IApplicationBuilder UseColumnErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(errors => errors.Run(context => context.RequestServices.GetRequiredService<FailurePage>().RespondAsync(context)));
        return app.UseMiddleware<AddressRules>().UseMiddleware<OneAddress>();
    }

    /// <summary>Last: it answers whatever nothing else does.</summary>
    public static IEndpointRouteBuilder MapPublicColumn(this IEndpointRouteBuilder app)
    {
        app.MapColumnPages();
        app.MapSpreading();
        app.MapReaders();
        app.MapFeeds();
        app.MapListening();
        return app;
    }
}
