using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Addresses;

public static class AddressesModule
{
    public static IServiceCollection AddAddresses(this IServiceCollection services) => services.AddSingleton<AddressBook>().AddScoped<UrlRules>().AddScoped<Sitemaps>();
}
