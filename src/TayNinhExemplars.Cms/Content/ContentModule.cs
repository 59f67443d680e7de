using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

public static class ContentModule
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        foreach (var part in Parts) services.AddSingleton(part);
        foreach (var field in Fields) services.AddSingleton(field);
        return services
            .AddSingleton<Kinds>().AddSingleton<ChangeSignal>().AddScoped<ContentJournal>().AddSingleton<IModelPart, ContentModel>()
            .AddScoped<ContentDefinitionStore>().AddScoped<ContentStore>().AddScoped<NarrowedContent>().AddScoped<PublishedPaths>().AddScoped<ContentSql>().AddScoped<ContentTitles>().AddScoped<ItemTraces>().AddSingleton<ItemTraceQuery>().AddScoped<ChangeFeed>().AddScoped<ContentWriter>().AddScoped<ContentWatch>()
            .AddScoped<ContentChecks>().AddScoped<ContentForm>().AddScoped<IContentCompletion, ContentCompletion>()
            .AddScoped<SaveDraftHandler>().AddScoped<SaveAndPublishHandler>().AddScoped<PublishContentHandler>().AddScoped<AnnounceChangeHandler>().AddScoped<UnpublishContentHandler>().AddScoped<RedirectContentHandler>()
            .AddScoped<DeleteContentHandler>().AddScoped<RestoreContentHandler>().AddScoped<RestoreVersionHandler>()
            .AddScoped<CloneContentHandler>().AddScoped<DiscardDraftHandler>().AddScoped<RunScheduleHandler>().AddScoped<ImportContentHandler>().AddScoped<AddManyContentHandler>().AddScoped<IndexRows>();
    }

    private static readonly PartKind[] Parts =
    [
        new TitlePartKind(), new AutoroutePartKind(), new AliasPartKind(), new MarkdownBodyPartKind(), new HtmlBodyPartKind(),
        new BagPartKind(), new ListPartKind(), new ContainedPartKind(), new TaxonomyPartKind(), new TermPartKind(),
        new LayerMetadataKind(), new LocalizationPartKind(), new PublishLaterPartKind(), new ArchiveLaterPartKind(), new SeoMetaPartKind(), new CommonPartKind(), new AuditTrailPartKind(),
    ];

    private static readonly FieldKind[] Fields =
    [
        new TextFieldKind(), new HtmlFieldKind(), new MarkdownFieldKind(), new NumericFieldKind(), new BooleanFieldKind(),
        new DateFieldKind(), new DateTimeFieldKind(), new TimeFieldKind(), new LinkFieldKind(), new YoutubeFieldKind(),
        new MediaFieldKind(), new ContentPickerFieldKind(), new UserPickerFieldKind(), new TaxonomyFieldKind(),
        new MultiTextFieldKind(), new GeoPointFieldKind(),
    ];
}
