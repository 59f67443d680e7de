using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Indexing;

namespace TayNinhExemplars.Recognition;

public static class RecognitionModule
{
    public static IServiceCollection AddRecognition(this IServiceCollection services) => services.AddSingleton<ISearchContributor, ColumnSearch>();
}
