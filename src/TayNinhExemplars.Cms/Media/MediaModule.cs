using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Stores;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

public static class MediaModule
{
    /// <summary>The library, its pictures and its addresses. The host runs <see cref="ImageVariants.EncodeAsideAsync"/>.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services, MediaOptions options)
    {
        services.AddSingleton(options).AddSingleton<IModelPart, MediaModel>().AddSingleton<IModelPart, PendingUploadModel>();
        services.AddSingleton<IMediaStore>(_ => options.Storage == MediaStorage.S3
            ? new S3MediaStore(options.S3)
            : new FileSystemMediaStore(options.LibraryPath));
        services.AddSingleton<MediaSigner>().AddSingleton<MediaUrls>().AddSingleton<MediaWorkshop>();
        services.AddSingleton<AvifQueue>().AddSingleton<ImageVariants>();
        services.AddScoped<MediaLibrary>().AddScoped<MediaFolders>().AddScoped<MediaProfiles>();
        services.AddScoped<UploadMediaHandler>().AddScoped<DescribeMediaHandler>().AddScoped<DeleteMediaHandler>();
        services.AddScoped<PrivateFiles>().AddScoped<KeepPrivateFileHandler>();
        services.AddScoped<MoveMediaHandler>().AddScoped<SyncMediaHandler>().AddScoped<DrawDemoPicturesHandler>();
        services.AddScoped<PendingUploads>().AddScoped<StartUploadHandler>().AddScoped<ContinueUploadHandler>().AddRecurring<ClearUploads>("uploads", TimeSpan.FromHours(1));
        return services;
    }
}
